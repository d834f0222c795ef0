import type { Command, CommanderError } from 'commander';
import { nearestSpelling } from '../model/nearest-spelling.ts';
import type { Problem } from '../model/trouble.ts';

/** Commander left early: asked for help or the version, or given something it does not know. */
export class UsageMistake extends Error {
  readonly command: Command;
  readonly reason: CommanderError;

  constructor(command: Command, reason: CommanderError) {
    super(reason.message);
    this.command = command;
    this.reason = reason;
  }

  /** `forms lint`, `check`; `huizong` where no command was understood. */
  get commandWords(): string {
    const names: string[] = [];
    for (let { command }: { command: Command | null } = this; command?.parent; command = command.parent) {
      names.unshift(command.name());
    }
    return names.join(' ') || 'huizong';
  }

  /** Help or the version was asked for and has been printed. */
  get answered(): boolean {
    return this.reason.code === 'commander.helpDisplayed' || this.reason.code === 'commander.version';
  }

  /** What is wrong, in our own words. */
  problem(): Problem {
    const name = /'([^']*)'/.exec(this.reason.message)?.[1] ?? '';
    switch (this.reason.code) {
      case 'commander.unknownCommand':
        return { code: 'command-unknown', parameters: { name, ...nearest(name, commandNames(this.command)) } };
      case 'commander.unknownOption':
        return { code: 'option-unknown', parameters: { name, ...nearest(name, optionNames(this.command)) } };
      case 'commander.optionMissingArgument':
        return { code: 'option-value-missing', parameters: { name } };
      case 'commander.missingArgument':
        return { code: 'argument-missing', parameters: { name } };
      case 'commander.excessArguments':
        return { code: 'argument-excess', parameters: {} };
      case 'commander.help':
        return { code: 'command-missing', parameters: {} };
      default:
        throw this.reason;
    }
  }
}

function nearest(name: string, candidates: readonly string[]): { readonly nearest?: string } {
  const [found] = nearestSpelling(name, candidates);
  return found === undefined ? {} : { nearest: found };
}

function commandNames(command: Command): readonly string[] {
  return command.commands.map((subcommand) => subcommand.name());
}

function optionNames(command: Command): readonly string[] {
  const own = command.options.flatMap((option) => [option.long ?? '', option.short ?? '']);
  return [...own, '--help', '-h'].filter((name) => name.length > 0);
}
