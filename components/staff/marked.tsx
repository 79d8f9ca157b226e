import { pieces } from './quotes'

/** A text with the quotes of its findings marked. */
export const Marked = ({ words, quotes }: { words: string; quotes: readonly string[] }) =>
  pieces(words, quotes).map((piece) =>
    piece.marked ? (
      <mark key={piece.at} className="rounded-sm bg-warn-soft px-0.5 text-ink">
        {piece.words}
      </mark>
    ) : (
      piece.words
    ),
  )
