import { type Portal, portals } from './portals'

/**
 * A face is a build of this code (O206-28.B1, docs/decisions/0011): `public` stands on the Internet and holds nothing of the staff, `staff` stands in
 * the internal network, `all` serves both from one process (development, the one-command start).
 */
export const faces = ['all', 'public', 'staff'] as const
export type Face = (typeof faces)[number]

/** The face of this build: next.config.ts writes it into the code, so no environment can turn a public build into another one. */
export const face: Face = faces.find((name) => name === process.env.FACE) ?? 'all'

const served: Readonly<Record<Face, readonly Portal[]>> = {
  all: portals,
  public: portals.filter((name) => name !== 'staff'),
  staff: ['passport', 'staff'],
}

/** The portals that a face answers for; any other one's address is refused there as a stranger's. */
export const servedPortals = (of: Face = face): readonly Portal[] => served[of]

/** Where the mark of the house leads: the main page of everybody, or that of the staff where nothing else is served. */
export const homePortal = (of: Face = face): Portal => (of === 'staff' ? 'staff' : 'enbek')
