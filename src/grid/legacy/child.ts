/**
 * The program that reads old formats: a process of its own, so that whatever a file does to the library, the parent can
 * kill it. It takes a request and the bytes of one file on stdin and answers on stdout; it opens no file and no connection.
 */
import { readFileSync, writeSync } from 'node:fs';
import { answerLegacy } from './answer-legacy.ts';
import { greeting } from './legacy-answer.ts';
import { unpackRequest } from './legacy-request.ts';
import { watchMemory } from './watch-memory.ts';

writeAll(Buffer.from(greeting));
const { request, file } = unpackRequest(readFileSync(0));
watchMemory(request.mebibytes);
writeAll(Buffer.from(JSON.stringify(answerLegacy(file, request))));

function writeAll(bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      // A pipe that does not block is full until the parent has read from it.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}
