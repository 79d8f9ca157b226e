/** Shapes of single form fields; a form sends texts, and empty ones are absent. */
import { z } from 'zod'
import { said } from './problems'
import { text } from './text'

const wrongDay = text('Күнді дұрыс көрсетіңіз', 'Укажите дату правильно', 'Enter a valid date')

/** A line of text; inner spaces are folded. */
export const line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .transform((value) => value.replace(/\s+/g, ' '))
    .pipe(z.string().min(min).max(max))

/** Several lines of plain text. */
export const lines = (max: number) => z.string().trim().max(max)

export const whole = (min: number, max: number) =>
  z
    .string()
    .trim()
    .transform((value) => Number(value.replace(/[\s\u00a0\u202f]/g, '')))
    .pipe(z.number().int().min(min).max(max))

/** `YYYY-MM-DD` that exists. */
export const dayField = z
  .string()
  .refine(
    (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true,
    said(wrongDay),
  )

/** `2026-11-27T10:30` as typed in Kazakhstan. */
export const localMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .transform((value) => new Date(`${value}:00+05:00`))
  .refine((value) => !Number.isNaN(value.getTime()))

/** A box that is ticked or absent. */
export const box = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** None, one or several of a list. */
export const someOf = <const T extends readonly string[]>(values: T) =>
  z
    .union([z.enum(values).transform((value) => [value]), z.array(z.enum(values))])
    .optional()
    .transform((value) => [...new Set(value ?? [])])

/** `а, б; в` → ['а', 'б', 'в'], without repeats. */
export const tags = (most: number, longest = 60) =>
  z
    .string()
    .optional()
    .transform((value) => [
      ...new Set(
        (value ?? '')
          .split(/[,;\n]/)
          .map((tag) => tag.trim().replace(/\s+/g, ' '))
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(z.string().max(longest)).max(most))

/** A number in an address or a hidden field. */
export const rowId = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
