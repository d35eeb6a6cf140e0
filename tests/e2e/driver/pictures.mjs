// Pictures that somebody brings: made here, byte by byte, so that no file lies in the repository.

/** A scanner's TIFF: one grey page, not packed, with a frame and a slanted line on it. */
export function tiffOf(width, height) {
  const pixels = Buffer.alloc(width * height, 0xf4);
  const ink = (x, y) => (pixels[y * width + x] = 0x30);
  for (let x = 20; x < width - 20; x += 1) for (const y of [20, 21, height - 22, height - 21]) ink(x, y);
  for (let y = 20; y < height - 20; y += 1) for (const x of [20, 21, width - 22, width - 21]) ink(x, y);
  for (let y = 30; y < height - 30; y += 1) ink(Math.round(40 + ((y - 30) * (width - 80)) / (height - 60)), y);
  // Width, height, bits a sample, packing, what 0 means, where the strip is, samples a pixel, rows a strip, its length.
  const fields = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, pixels.length],
  ];
  const head = Buffer.alloc(8);
  head.write("II");
  head.writeUInt16LE(42, 2);
  head.writeUInt32LE(8 + pixels.length, 4);
  const directory = Buffer.alloc(2 + fields.length * 12 + 4);
  directory.writeUInt16LE(fields.length, 0);
  fields.forEach(([tag, kind, value], index) => {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(kind, at + 2);
    directory.writeUInt32LE(1, at + 4);
    directory.writeUInt32LE(value, at + 8);
  });
  return Buffer.concat([head, pixels, directory]);
}
