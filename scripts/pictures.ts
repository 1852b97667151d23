import { join, resolve } from 'node:path';
import { runCommand } from '../src/cli/run-command.ts';
import { takePictures } from '../src/testing/readme-pictures.ts';

await runCommand(() => takePictures(join(resolve(import.meta.dirname, '..'), '.github/pictures')));
