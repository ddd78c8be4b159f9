import type { z } from 'zod'

import { nameClaims } from './claim-ids.ts'
import type { AnyClaim } from './claim-shapes.ts'
import type { ClaimEntry, Entry, Owner } from './data-file.ts'
import { quote } from './fault.ts'
import type { Fault, Path } from './fault.ts'
import type { YamlFile } from './read-yaml.ts'
import { checkShape, faultAt } from './shape-faults.ts'

/** What the reading of one file gathers as it goes. */
export interface Reader {
  readonly yaml: YamlFile
  readonly faults: Fault[]
  readonly declaredIds: Set<string>
  readonly namedSources: Set<string>
}

export type RawMap = Readonly<Record<string, unknown>>

interface RawItem {
  readonly path: Path
  readonly raw: unknown
}

interface OwnerShapes<T, C extends AnyClaim> {
  readonly item: z.ZodType<T>
  readonly claim: z.ZodType<C>
  /** Where the claims stand in the item; `claims` unless said. */
  readonly claimsField?: string
  /** The owner's id, where it is known without reading the item. */
  readonly id?: string
}

export function isRawMap(raw: unknown): raw is RawMap {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

/** The sound items of a list that carries no claims. */
export function readItems<T>(
  reader: Reader,
  root: RawMap,
  list: string,
  shape: z.ZodType<T>,
): readonly Entry<T>[] {
  if (root[list] === undefined) {
    reader.faults.push(faultAt(reader.yaml, [list], 'expected a list, got nothing'))
  }
  return rawItems(reader, root[list], [list]).flatMap((item) => {
    if (isRawMap(item.raw)) declareId(reader, item.raw['id'])
    const value = checked(reader, item, shape)
    return value === undefined ? [] : [{ file: reader.yaml, path: item.path, value }]
  })
}

/** The items of a list that carry claims; a list left out is an empty one. */
export function readOwners<T, C extends AnyClaim>(
  reader: Reader,
  root: RawMap,
  list: string,
  shapes: OwnerShapes<T, C>,
): readonly Owner<T, C>[] {
  return rawItems(reader, root[list], [list]).map((item) => readOwner(reader, item, shapes))
}

/** One item with its claims, each of them read apart from the others. */
export function readOwner<T, C extends AnyClaim>(
  reader: Reader,
  item: RawItem,
  shapes: OwnerShapes<T, C>,
): Owner<T, C> {
  const { file, path } = { file: reader.yaml, path: item.path }
  if (!isRawMap(item.raw)) {
    return {
      file,
      path,
      value: checked(reader, item, shapes.item),
      id: shapes.id ?? '',
      claims: [],
    }
  }
  const { claims: rawClaims, ...header } = item.raw
  const id = shapes.id ?? textOrEmpty(header['id'])
  if (id !== '') reader.declaredIds.add(id)
  const value = checked(reader, { path, raw: header }, shapes.item)
  const claimsPath = [...path, shapes.claimsField ?? 'claims']
  const items = rawItems(reader, rawClaims, claimsPath)
  if (shapes.claimsField === undefined && (rawClaims === undefined || isEmptyList(rawClaims))) {
    const message = `expected a list of at least one claim, got ${quote(rawClaims)}`
    reader.faults.push(faultAt(file, claimsPath, message))
  }
  return { file, path, value, id, claims: readClaims(reader, items, { id, shape: shapes.claim }) }
}

function textOrEmpty(raw: unknown): string {
  return typeof raw === 'string' ? raw : ''
}

function readClaims<C extends AnyClaim>(
  reader: Reader,
  items: readonly RawItem[],
  owner: { readonly id: string; readonly shape: z.ZodType<C> },
): readonly ClaimEntry<C>[] {
  const ids = nameClaims(
    owner.id,
    items.map(({ raw }) => (isRawMap(raw) ? { id: raw['id'], source: raw['source'] } : {})),
  )
  return items.flatMap((item, index) => {
    const id = ids[index] ?? ''
    declareId(reader, id)
    if (isRawMap(item.raw) && typeof item.raw['source'] === 'string') {
      reader.namedSources.add(item.raw['source'])
    }
    const value = checked(reader, item, owner.shape)
    if (value === undefined) return []
    return [{ file: reader.yaml, path: item.path, value, id, ownerId: owner.id }]
  })
}

function rawItems(reader: Reader, raw: unknown, path: Path): readonly RawItem[] {
  if (raw === undefined) return []
  if (Array.isArray(raw))
    return raw.map((item: unknown, index) => ({ path: [...path, index], raw: item }))
  reader.faults.push(faultAt(reader.yaml, path, `expected a list, got ${quote(raw)}`))
  return []
}

function checked<T>(reader: Reader, item: RawItem, shape: z.ZodType<T>): T | undefined {
  const { value, faults } = checkShape(reader.yaml, item, shape)
  reader.faults.push(...faults)
  return value
}

function isEmptyList(raw: unknown): boolean {
  return Array.isArray(raw) && raw.length === 0
}

function declareId(reader: Reader, id: unknown): void {
  if (typeof id === 'string') reader.declaredIds.add(id)
}
