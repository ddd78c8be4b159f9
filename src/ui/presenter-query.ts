/** The address of the presenter's window: internal, no part of the public contract. */
export const PRESENTER_KEY = 'presenter'

/** Which presentation a presenter's window belongs to, and where it begins. */
export function presenterQuery({
  session,
  story,
  scene,
  link,
}: {
  readonly session: string
  readonly story: string
  readonly scene: string | undefined
  /** The rest of the address, where the story is the view of the page itself. */
  readonly link: string | undefined
}): string {
  const params = new URLSearchParams({ [PRESENTER_KEY]: session, story })
  if (scene !== undefined) params.set('scene', scene)
  const query = params.toString()
  return link === undefined || link === '' ? query : `${query}&${link}`
}
