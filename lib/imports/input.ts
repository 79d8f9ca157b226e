import { z } from 'zod'
import { said } from '@/lib/core/problems'
import { text } from '@/lib/core/text'
import { sourceName } from './source'

/** The largest file of the page, in bytes; from the terminal there is no limit. */
export const mostBytes = 32 * 1024 * 1024

const wrongSource = text(
  'Дереккөздің атауы: әріптер, цифрлар, нүкте, сызықша, 64 таңбаға дейін',
  'Имя источника: буквы, цифры, точка, дефис, до 64 знаков',
  'The source’s name: letters, digits, dots, dashes, up to 64 characters',
)

/** The fields beside the file. An employer's own file needs no source. */
export const uploadInput = z.object({
  source: z
    .string()
    .trim()
    .refine((value) => sourceName.test(value), said(wrongSource))
    .optional(),
  /** The box «only a part of the list». */
  partial: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
})

/** Why an upload did not even begin; the page says it in words. */
export const uploadProblems = ['file', 'size', 'source', 'broken', 'often', 'failed'] as const
export type UploadProblem = (typeof uploadProblems)[number]
