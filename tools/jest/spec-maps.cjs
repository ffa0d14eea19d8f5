const { join, relative } = require('node:path');
const { fileURLToPath } = require('node:url');

const ROOT = join(__dirname, '../..');

/** Where the JavaScript of a spec's TypeScript is kept; its source map lies beside it. */
const translationOf = (path) => join(ROOT, 'dist/.specs', `${relative(ROOT, path)}.js`);

/** Where Jest finds the source map of a file that was translated, so that a failure names the line that was written. */
class SpecMaps extends Map {
  get(frame) {
    const path = frame.startsWith('file:') ? fileURLToPath(frame.replace(/\?.*$/, '')) : frame;
    return /\.tsx?$/.test(path) ? `${translationOf(path)}.map` : undefined;
  }
}

module.exports = { SpecMaps, translationOf };
