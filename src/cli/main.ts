#!/usr/bin/env node
import { runCommandLine } from './run-command-line.ts';
import { processTerminal } from './terminal.ts';
import { tuneEngine } from './tune-engine.ts';

tuneEngine();
// The exit code is set and not forced: what is still being written to a pipe gets out.
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
