// Reading, binding and the checks of single cells, and nothing else: no rules, no roll-up.
import { openCollection } from '../dist/collection/open-collection.js';
import { readInbox } from '../dist/collection/read-inbox.js';
import { intakeContext } from '../dist/consolidate/intake-context.js';
import { takeIn } from '../dist/consolidate/take-in.js';

const { catalogue, register, targets, configuration, inbox, disk } = await openCollection(process.argv[2]);
const { caps } = configuration;
const files = readInbox(inbox, { disk, fileBytes: caps.fileBytes });
const taken = takeIn(files, intakeContext({ catalogue, register, targets, caps }));
process.stdout.write(`${taken.returns.length} returns\n`);
