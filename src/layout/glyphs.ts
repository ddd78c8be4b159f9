import type { MilestoneKind } from '../model/types.ts'

/**
 * Shapes of the kinds, as SVG paths about (0, 0) in a box of 13 × 13.
 *
 * Kinds that answer one question share a family (a start points right, an FDA word is a star, a supply
 * event a triangle up), and every shape can be told apart in greyscale at this size.
 */
const GLYPH_PATHS: Readonly<Record<MilestoneKind, string>> = {
  'trial-start': 'M-5,-6 L6,0 L-5,6 Z',
  'first-patient': 'M-6,-6 L0,-3 L0,-6 L6,0 L0,6 L0,3 L-6,6 Z',
  enrollment: 'M-6,-2 H-2 V-6 H2 V-2 H6 V2 H2 V6 H-2 V2 H-6 Z',
  'cohort-start': 'M-5,-6 L6,0 L-5,6 L-2,0 Z',
  'cohort-complete': 'M-5.5,-5.5 H5.5 V5.5 H-5.5 Z',
  'dose-cleared': 'M0,-6.2 A6.2,6.2 0 1 1 0,6.2 A6.2,6.2 0 1 1 0,-6.2 Z',
  readout: 'M0,-7 L7,0 L0,7 L-7,0 Z',
  'follow-up': 'M0,-7 L4,0 L0,7 L-4,0 Z',
  'trial-complete': 'M-6,-6 H-2 V6 H-6 Z M2,-6 H6 V6 H2 Z',
  designation:
    'M0,-7 L1.9,-2.3 L6.9,-2.2 L3,1 L4.3,5.9 L0,3.2 L-4.3,5.9 L-3,1 L-6.9,-2.2 L-1.9,-2.3 Z',
  regulatory: 'M0,-6.5 L5.6,-3.2 V3.2 L0,6.5 L-5.6,3.2 V-3.2 Z',
  supply: 'M0,-6.5 L6.8,5.5 H-6.8 Z',
  protocol: 'M-5,-6.5 H2 L5,-3.5 V6.5 H-5 Z',
  collaboration: 'M-3,-4.5 A4.5,4.5 0 0 1 0,-3.4 A4.5,4.5 0 1 1 0,3.4 A4.5,4.5 0 1 1 -3,-4.5 Z',
  finance: 'M-6,-4 H6 V4 H-6 Z',
  pipeline: 'M-3.5,-3.5 H3.5 V3.5 H-3.5 Z',
  people: 'M0,-6.5 A3,3 0 1 1 0,-0.5 A3,3 0 1 1 0,-6.5 Z M-6,6.5 A6,6 0 0 1 6,6.5 Z',
}

/** The shape of a kind of milestone, to be filled or stroked about (0, 0). */
export function glyphPath(kind: MilestoneKind): string {
  return GLYPH_PATHS[kind]
}
