/*
 * Runs a command of this folder: `node scripts/run.js build --clean`. It turns on Node's cache of compiled code, in which files
 * lie with their types stripped; Node keeps it in the folder for temporary files and does without where it cannot. This file is
 * JavaScript, since Node loads a whole compiler to strip even one file that is not from the cache.
 */
import { enableCompileCache } from 'node:module';

const { directory } = enableCompileCache();
// The processes that a command starts use the cache too.
if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
const [command] = process.argv.splice(2, 1);
await import(`./${command}.ts`);
