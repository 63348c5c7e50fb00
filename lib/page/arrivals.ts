/** Nodes that the page has added, opened some at a time: it can add thousands at once. */
import type { Chunks } from './chunks';
import { isContainer } from './segment';

interface Arrived {
  nodes: NodeList;
  /** How many of them were looked at. */
  at: number;
  parent: Element | null;
}

const NODES_A_STEP = 100;

export class Arrivals {
  readonly #chunks: Chunks;
  readonly #waiting: Arrived[] = [];

  constructor(chunks: Chunks) {
    this.#chunks = chunks;
  }

  add(nodes: NodeList, parent: Element | null): void {
    this.#waiting.push({ nodes, at: 0, parent });
  }

  /** Opens some of what came first; false when nothing waits. */
  step(): boolean {
    const arrived = this.#waiting[0];
    if (arrived === undefined) return false;
    const { nodes, parent } = arrived;
    const end = Math.min(arrived.at + NODES_A_STEP, nodes.length);
    let ownText = false;
    while (arrived.at < end) {
      const node = nodes[arrived.at++];
      if (node?.nodeType !== 1 || (parent !== null && !isContainer(node as Element))) ownText = true;
      else if (node.isConnected) this.#chunks.open(node as Element);
    }
    if (arrived.at === nodes.length) this.#waiting.shift();
    if (ownText && parent !== null && this.#chunks.at(parent) === null) this.#chunks.add(parent, true);
    return true;
  }
}
