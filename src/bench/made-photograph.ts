import sharp from 'sharp';
import { createRandom } from './random.ts';

/**
 * How strong the contrast of each octave is, from the coarsest to the finest. As in photographs, it gets smaller by the same
 * share each time.
 */
const COARSEST = 60;
const FALLING = 0.62;
/** What a sensor adds to each point, of 255. */
const GRAIN = 10;

/**
 * A made-up photograph as a camera or a newspaper's old system would leave it: forms of all sizes, edges, grain. The same seed
 * gives the same picture.
 * @param quality of its JPEG
 */
export async function makePhotograph(seed: number, width: number, height: number, quality: number): Promise<Buffer> {
  const random = createRandom(seed);
  const light = new Float32Array(width * height);
  for (let cells = 3, depth = COARSEST; cells < width / 2; cells *= 2, depth *= FALLING) {
    const [across, down] = [cells + 1, Math.max(2, Math.round((cells * height) / width))];
    const coarse = Buffer.from(Array.from({ length: across * down }, () => random.int(0, 255)));
    const octave = await sharp(coarse, { raw: { width: across, height: down, channels: 1 } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .extractChannel(0)
      .raw()
      .toBuffer();
    for (let at = 0; at < light.length; at++) light[at] = (light[at] ?? 0) + (((octave[at] ?? 0) - 128) / 128) * depth;
  }
  const points = Buffer.alloc(width * height * 3);
  for (let at = 0; at < light.length; at++) {
    const grain = random.int(-GRAIN, GRAIN);
    for (const [channel, tint] of TINTS.entries())
      points[at * 3 + channel] = clamp(120 + (light[at] ?? 0) * tint + grain);
  }
  return sharp(points, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(edges(seed, width, height)) }])
    .jpeg({ quality })
    .toBuffer();
}

const TINTS = [1, 0.9, 0.7];
const clamp = (value: number): number => Math.max(0, Math.min(255, value));

/** Things with sharp borders, as an SVG that lies over the rest. */
function edges(seed: number, width: number, height: number): string {
  const random = createRandom(-seed - 1);
  const forms = Array.from({ length: 30 }, () => {
    const [x, y, size] = [random.int(0, width), random.int(0, height), random.int(width / 100, width / 8)];
    const colour = `rgb(${random.int(0, 255)},${random.int(0, 255)},${random.int(0, 255)})`;
    return `<path fill="${colour}" opacity=".6" d="M${x} ${y}l${size} ${random.int(-size, size)}l${random.int(-size, 0)} ${size}z"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${forms.join('')}</svg>`;
}

/**
 * The same photograph with metadata of its own, so that no two of an archive are the same bytes: the place where it was taken.
 */
export function withPlace(jpeg: Uint8Array, number: number): Buffer {
  const text = Buffer.from(`Exif\0\0MM\0*\0\0\0\x08\0\0 N9 47 ${number}`, 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]);
}
