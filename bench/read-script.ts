// Reading, binding and the checks of single cells, and nothing else: no rules, no roll-up.
import { tuneEngine } from '../src/cli/tune-engine.ts';
import { openCollection } from '../src/collection/open-collection.ts';
import { readInbox } from '../src/collection/read-inbox.ts';
import { intakeContext } from '../src/consolidate/intake-context.ts';
import { takeIn } from '../src/consolidate/take-in.ts';

tuneEngine();
const { catalogue, register, targets, configuration, inbox, disk } = await openCollection(process.argv[2] ?? '.');
const { caps } = configuration;
const files = readInbox(inbox, { disk, fileBytes: caps.fileBytes });
const taken = takeIn(files, intakeContext({ catalogue, register, targets, caps }));
process.stdout.write(`${taken.returns.length} returns\n`);
