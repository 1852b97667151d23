import { explanation } from '../diagnostics/failures.ts';
import { lockAsRenderer } from '../output/lock.ts';
import { compileRoutesHere } from './compile-routes.ts';

/*
 * Compiles the routes for the process that holds a cache. Arguments: the program's folder, the cache, the version of the code.
 * Ends when the process that started it ends.
 */

process.on('disconnect', () => process.exit(1));
const [root = '', cache = '', version = ''] = process.argv.slice(2);
try {
  lockAsRenderer(cache);
  await compileRoutesHere({ root, cache, version });
} catch (error) {
  console.error(explanation(error) ?? error);
  process.exit(1);
}
process.exit();
