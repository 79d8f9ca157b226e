declare module 'subset-font' {
  /** Cuts a font down to the letters of a text; `variationAxes` narrows an axis. */
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: { targetFormat: 'woff2'; variationAxes?: Record<string, { min: number; max: number }> },
  ): Promise<Buffer>
}
