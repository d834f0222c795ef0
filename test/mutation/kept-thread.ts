import type { PoolOptions, PoolWorker, WorkerRequest } from 'vitest/node';
import { ThreadsPoolWorker } from 'vitest/node';

type Start = Extract<WorkerRequest, { type: 'start' }>;
type Listener = Parameters<PoolWorker['on']>[1];

let thread: ThreadsPoolWorker | undefined;

/**
 * A thread that runs one mutant's tests after another and is never stopped: what it has loaded stays loaded, which is nine tenths of the
 * time of a mutant. Each run gets its own settings, and `changing` files (absolute) are loaded anew.
 */
export class KeptThread implements PoolWorker {
  readonly name = 'kept-thread';
  readonly cacheFs = false;
  readonly #options: PoolOptions;
  readonly #changing: readonly string[];
  readonly #listeners: [event: string, listener: Listener][] = [];
  #start: Start | undefined;
  #isNew = false;

  constructor(options: PoolOptions, changing: readonly string[]) {
    this.#options = options;
    this.#changing = changing;
  }

  async start(): Promise<void> {
    if (thread !== undefined) return;
    this.#isNew = true;
    thread = new ThreadsPoolWorker(this.#options);
    await thread.start();
  }

  async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners) thread?.off(event, listener);
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener]);
    thread?.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    thread?.off(event, listener);
  }

  send(message: WorkerRequest): void {
    if (message.type === 'start') this.#start = message;
    if (message.type === 'start' && !this.#isNew) this.#answer('started');
    else if (message.type === 'stop') this.#answer('stopped');
    else thread?.send(message.type === 'run' ? this.#withSettings(message) : message);
  }

  deserialize(message: unknown): unknown {
    return message;
  }

  #answer(type: 'started' | 'stopped'): void {
    for (const [event, listener] of this.#listeners) {
      if (event === 'message') listener({ type, __vitest_worker_response__: true });
    }
  }

  /** The settings of a run (which tests, which mutant) come with the start that a kept thread does not see. */
  #withSettings(message: Extract<WorkerRequest, { type: 'run' }>): WorkerRequest {
    const { config } = this.#start?.context ?? {};
    return { ...message, context: Object.assign({ config, ...message.context }, { invalidates: [...this.#changing] }) };
  }
}
