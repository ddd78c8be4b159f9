// `npm test`: everything that is checked, from nothing but Node; `--no-browser` leaves the browser
// out. The version is looked at before anything newer is loaded.
import { complainAboutNode } from './node-version.mjs'

const complaint = complainAboutNode(process.version)
if (complaint === undefined) {
  void import('./test-app.mjs').then(({ testApp }) => testApp(process.argv.slice(2)))
} else {
  console.error(complaint)
  process.exitCode = 1
}
