/** Which centre serves a place. Pure. */

type Serving = { kind: 'lmc' | 'career'; regionCode: string; districtCode: string | null; serves: readonly string[] }

/** The first four digits of a KATO code are its district. */
const districtDigits = 4

/** By district of residence; whoever lives where no career centre is named belongs to the mobility centre of the region. */
export function servingCentre<C extends Serving>(centres: readonly C[], placeCode: string): C | undefined {
  const district = placeCode.slice(0, districtDigits)
  const serves = ({ serves }: Serving) => district.length === districtDigits && serves.some((code) => code.startsWith(district))
  return (
    centres.find((centre) => centre.kind === 'career' && serves(centre)) ??
    centres.find(({ kind, regionCode }) => kind === 'lmc' && regionCode === placeCode.slice(0, 2))
  )
}
