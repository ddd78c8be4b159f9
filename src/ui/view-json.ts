import { doseIn } from '../history/dose-unit.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import type { Claim, DoseClaim, Source, ValueClaim } from '../model/types.ts'
import type { Item } from '../query/item.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { formatIsoDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { When } from '../time/when.ts'
import { colophonOf } from './colophon.ts'
import { valueIn } from './describe-value.ts'

/** Changes when a reader of version 1 could no longer read it; fields may be added at any time. */
const VERSION = 1

/**
 * What is shown as JSON (docs/sharing.md): each thing with the claims of it that pass the filters, the documents
 * that make these, and what the file says of itself. Days are ISO text, as in the data set.
 */
export function viewJson(store: TimelineStore, link: string): string {
  const { index, select, getState, today } = store
  const rows = select.claimRows()
  const told = new Set(rows.map(({ source }) => source.id))
  const colophon = colophonOf(store, link)
  const file = {
    format: 'phaseline-view',
    version: VERSION,
    title: colophon.title,
    view: getState().view,
    asOf: formatIsoDay(select.asOf()),
    madeOn: formatIsoDay(today),
    filters: colophon.filters,
    evidence: colophon.evidence,
    link,
    generatedFrom: index.dataset.generatedFrom,
    items: select.matchedInTime().map((item) =>
      itemJson(
        item,
        rows.flatMap((row) => (row.item.id === item.id ? [row.claim] : [])),
        getState().unit,
      ),
    ),
    sources: index.dataset.sources.filter(({ id }) => told.has(id)).map(sourceJson),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function itemJson(item: Item, claims: readonly Claim[], unit: UnitChoice): unknown {
  const { id, kind, title, programs, compounds, phases, indications, status } = item
  const { window, hasConflict, verdicts, subject } = item
  return {
    id,
    type: subject.type,
    kind,
    title,
    programs,
    compounds,
    phases,
    indications,
    status,
    window:
      window === null
        ? null
        : { earliest: dayJson(window.earliest), latest: dayJson(window.latest) },
    hasConflict,
    verdicts,
    claims: claims.map((claim) => claimJson(claimIn(claim, unit))),
  }
}

/** Doses are written in the unit that is chosen, as everywhere; the figures of the evidence stay as printed. */
function claimIn(claim: Claim | DoseClaim | ValueClaim, unit: UnitChoice): Claim {
  if ('value' in claim) return valueIn(claim, unit)
  return 'dose' in claim ? doseClaimIn(claim, unit) : claim
}

function doseClaimIn(claim: DoseClaim, unit: UnitChoice): DoseClaim {
  const { dose, bounds } = claim
  return {
    ...claim,
    dose: dose === null ? null : doseIn(dose, unit),
    ...(bounds === undefined ? {} : { bounds: [doseIn(bounds[0], unit), doseIn(bounds[1], unit)] }),
  }
}

/** A claim is told in full; only its days are written otherwise than they are kept. */
function claimJson(claim: Claim & { readonly when?: When | null }): unknown {
  const { when, knownFrom, ...rest } = claim
  return {
    ...rest,
    ...(when === undefined ? {} : { when: when === null ? null : whenJson(when) }),
    ...(knownFrom === undefined ? {} : { knownFrom: whenJson(knownFrom) }),
  }
}

function sourceJson({ id, tier, title, issuer, published, url, sha256 }: Source): unknown {
  return { id, tier, title, issuer, published: whenJson(published), url, sha256 }
}

function whenJson(when: When): unknown {
  return { ...when, earliest: dayJson(when.earliest), latest: dayJson(when.latest) }
}

function dayJson(day: Day | null): string | null {
  return day === null ? null : formatIsoDay(day)
}
