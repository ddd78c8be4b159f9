// `npm start`: from nothing but Node to the app in the browser. The version is looked at before
// anything newer is loaded.
import { complainAboutNode } from './node-version.mjs'

const complaint = complainAboutNode(process.version)
if (complaint === undefined) {
  void import('./start-app.mjs').then(({ startApp }) => startApp())
} else {
  console.error(complaint)
  process.exitCode = 1
}
