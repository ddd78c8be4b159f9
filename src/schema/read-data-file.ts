import { activityClaim, datedClaim, doseClaim, valueClaim } from './claim-shapes.ts'
import type { AnyClaim } from './claim-shapes.ts'
import type { DataFile, Owner } from './data-file.ts'
import type { Fault } from './fault.ts'
import { formatPath, quote } from './fault.ts'
import { subject, text } from './fields.ts'
import { kindOfFile, programOfFile, schemaLine, storyOfFile } from './file-kinds.ts'
import { fileShapes } from './file-shapes.ts'
import type { FileKind } from './file-shapes.ts'
import { cohort, compound, fact, milestone, program, source, span } from './item-shapes.ts'
import { isRawMap, readItems, readOwner, readOwners } from './read-items.ts'
import type { RawMap, Reader } from './read-items.ts'
import { readYaml } from './read-yaml.ts'
import { checkShape, faultAt } from './shape-faults.ts'
import { story } from './story-shapes.ts'

/**
 * Reads one data file, item by item and claim by claim: what is sound goes on to the rules that hold
 * it against the other files, what is not becomes faults. Never throws, whatever the text.
 *
 * @param name of the file inside the data folder, such as `programs/abc.yaml`
 */
export function readDataFile(name: string, fileText: string): DataFile {
  const yaml = readYaml(name, fileText)
  const kind = kindOfFile(name)
  const faults: Fault[] = [...yaml.faults]
  const reader: Reader = { yaml, faults, declaredIds: new Set(), namedSources: new Set() }
  const { declaredIds, namedSources } = reader
  const nothing: DataFile = { ...NOTHING, yaml, kind, faults, declaredIds, namedSources }
  if (kind === undefined) {
    faults.push(faultAt(yaml, [], UNKNOWN_FILE))
    return nothing
  }
  checkFirstLine(reader, fileText, schemaLine(name, kind))
  if (yaml.faults.length > 0) return { ...nothing, ...seenInText(name, fileText) }
  const root = readRoot(reader, kind)
  return root === undefined ? nothing : { ...nothing, ...readContent(reader, kind, root) }
}

type Content = Omit<DataFile, 'yaml' | 'kind' | 'faults' | 'declaredIds' | 'namedSources'>

const NOTHING: Content = {
  sources: [],
  compounds: [],
  programs: [],
  milestones: [],
  spans: [],
  facts: [],
  cohorts: [],
  stories: [],
}

const UNKNOWN_FILE =
  'expected dataset.yaml, sources.yaml, compounds.yaml, company.yaml, supply.yaml, programs/<id>.yaml or stories/<id>.yaml'

function checkFirstLine(reader: Reader, fileText: string, expected: string): void {
  const first = fileText.split('\n', 1)[0]?.trimEnd()
  if (first === expected) return
  reader.faults.push({
    file: reader.yaml.name,
    line: 1,
    column: 1,
    field: 'file',
    message: `expected the first line "${expected}", got ${quote(first)}`,
  })
}

function readRoot({ yaml, faults }: Reader, kind: FileKind): RawMap | undefined {
  const fields = Object.keys(fileShapes[kind].shape)
  if (!isRawMap(yaml.value)) {
    const expected = `expected a map with ${fields.join(', ')}`
    faults.push(faultAt(yaml, [], `${expected}, got ${quote(yaml.value)}`))
    return undefined
  }
  for (const key of Object.keys(yaml.value).filter((each) => !fields.includes(each))) {
    const message = `expected one of the fields ${fields.join(', ')}, got ${quote(key)}`
    const place = yaml.placeOfKey([key])
    faults.push({ file: yaml.name, ...place, field: formatPath([key]), message })
  }
  return yaml.value
}

function readContent(reader: Reader, kind: FileKind, root: RawMap): Content {
  switch (kind) {
    case 'dataset-title':
      return { ...NOTHING, ...readTitle(reader, root) }
    case 'sources':
      return { ...NOTHING, sources: readItems(reader, root, 'sources', source) }
    case 'compounds':
      return { ...NOTHING, compounds: readItems(reader, root, 'compounds', compound) }
    case 'program':
      return readProgramFile(reader, root)
    case 'story':
      return { ...NOTHING, stories: readStory(reader, root) }
    case 'company':
    case 'supply':
      return { ...NOTHING, ...readSharedLists(reader, root, undefined) }
  }
}

function readTitle(reader: Reader, root: RawMap): Pick<DataFile, 'title'> {
  const at = { path: ['title'], raw: root['title'] }
  const { value, faults } = checkShape(reader.yaml, at, text)
  reader.faults.push(...faults)
  return value === undefined ? {} : { title: value }
}

function readStory(reader: Reader, root: RawMap): DataFile['stories'] {
  const { value, faults } = checkShape(reader.yaml, { path: [], raw: root }, story)
  reader.faults.push(...faults)
  checkName(reader, root, storyOfFile(reader.yaml.name) ?? '')
  return value === undefined ? [] : [{ file: reader.yaml, path: [], value }]
}

/** The id in a file is that of its name, so that whoever looks for the one finds the other. */
function checkName({ yaml, faults }: Reader, root: RawMap, expected: string): void {
  const id = root['id']
  if (typeof id !== 'string' || id === expected) return
  faults.push(
    faultAt(yaml, ['id'], `expected the name of the file, "${expected}", got ${quote(id)}`),
  )
}

function readProgramFile(reader: Reader, root: RawMap): Content {
  const programId = programOfFile(reader.yaml.name) ?? ''
  const { activity, ...lists } = root
  const header = Object.fromEntries(
    Object.entries(root).filter(([field]) => Object.hasOwn(program.shape, field)),
  )
  const owner = readOwner(
    reader,
    { path: [], raw: { ...header, claims: activity ?? [] } },
    {
      item: program,
      claim: activityClaim,
      claimsField: 'activity',
      id: programId,
    },
  )
  checkName(reader, root, programId)
  const ownCohorts = readOwners(reader, lists, 'cohorts', { item: cohort, claim: doseClaim })
  return {
    ...NOTHING,
    ...readSharedLists(reader, lists, programId),
    programs: [owner],
    cohorts: ownCohorts.map((each) => complete(each, (own) => ({ ...own, program: programId }))),
  }
}

/** The lists that a program's file, the company's and that of supply have in common. */
function readSharedLists(
  reader: Reader,
  root: RawMap,
  programId: string | undefined,
): Pick<DataFile, 'milestones' | 'spans' | 'facts'> {
  const programs = programId === undefined ? [] : [programId]
  const ownSubject = programId === undefined ? undefined : `program:${programId}`
  const factShape = ownSubject === undefined ? fact.extend({ subject }) : fact
  const milestones = readOwners(reader, root, 'milestones', { item: milestone, claim: datedClaim })
  const spans = readOwners(reader, root, 'spans', { item: span, claim: datedClaim })
  const facts = readOwners(reader, root, 'facts', { item: factShape, claim: valueClaim })
  return {
    milestones: milestones.map((each) =>
      complete(each, (own) => ({ ...own, programs: own.programs ?? programs })),
    ),
    spans: spans.map((each) =>
      complete(each, (own) => ({ ...own, programs: own.programs ?? programs })),
    ),
    facts: facts.map((each) =>
      complete(each, (own) => ({ ...own, subject: own.subject ?? ownSubject ?? 'company' })),
    ),
  }
}

function complete<T, U, C extends AnyClaim>(
  owner: Owner<T, C>,
  fill: (value: T) => U,
): Owner<U, C> {
  return { ...owner, value: owner.value === undefined ? undefined : fill(owner.value) }
}

/** What a file that cannot be read as YAML seems to declare and to name. */
function seenInText(
  name: string,
  fileText: string,
): Pick<DataFile, 'declaredIds' | 'namedSources'> {
  const wordsAfter = (field: RegExp): readonly string[] =>
    [...fileText.matchAll(field)].flatMap((match) => match[1] ?? [])
  return {
    declaredIds: new Set([...wordsAfter(/\bid: *["']?([a-z0-9-]+)/g), programOfFile(name) ?? name]),
    namedSources: new Set(wordsAfter(/\bsource: *["']?([a-z0-9-]+)/g)),
  }
}
