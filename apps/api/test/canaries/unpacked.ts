import { text } from 'node:stream/consumers';
import { fromBuffer, type Entry } from 'yauzl';

/** The files in a zip archive, by name. */
export function unpacked(archive: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  return new Promise((done, failed) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return failed(error);
      zip.on('end', () => done(files));
      zip.on('entry', (entry: Entry) =>
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return failed(fault);
          text(stream).then((content) => {
            files.set(entry.fileName, content);
            zip.readEntry();
          }, failed);
        }),
      );
      zip.readEntry();
    });
  });
}
