/** What pdfkit 0.20 takes and its published types (0.17) do not know yet. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Left, top, right and bottom of a figure in points from the top left. */
    bbox?: [number, number, number, number]
    /** Of a heading cell: for which cells it speaks. */
    scope?: 'Row' | 'Column'
  }
  interface PDFAttachmentOptions {
    /** What the file is to the document. */
    relationship?: 'Data' | 'Source' | 'Unspecified'
  }
}
