import { machine } from '../machine';
import { benchAnchoring } from './anchoring';
import { benchFiles } from './files';
import { benchLives } from './lives';
import { benchSearch } from './search';

/** What somebody at the desk waits for: search, quotes on a page that changed, files of notes. */
export async function benchDesk(): Promise<void> {
  console.log(machine());
  await benchSearch();
  await benchLives();
  benchAnchoring();
  benchFiles();
}
