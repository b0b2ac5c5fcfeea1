// Imported first by the configurations of the test runners: on an older Node the tests would fail in ways that say
// nothing about the cause (`npm ci --omit=optional` falls back to the system's Node in silence).
const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  throw new Error(
    `The tests need Node ${NEEDED}; this is Node ${process.versions.node}. ` +
      'Use the npm scripts (npm test, npm run test:unit): they run on the Node in node_modules.',
  );
}
