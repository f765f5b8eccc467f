/** Runs in a page, and sees nothing of ours. */
export interface Encoded {
  quality: number;
  /** Of the encoded picture. */
  bytes: number;
  /** The largest and the mean difference of a colour, 0..255. */
  worst: number;
  mean: number;
  /** Signs that look more like another sign of the sheet than like themselves. */
  wrong: number;
  /** How much nearer the worst of them is to itself than to the sign most like it: 1 = as drawn, 0 = a toss-up. */
  margin: number;
  /** How much of the contrast between ink and paper the faintest sign keeps: 1 = as drawn. */
  contrast: number;
}

/** A sheet of small Chinese text is drawn, encoded, decoded, and each sign is compared with all signs as they were drawn. */
export async function encodeSheet(qualities: readonly number[], type: string): Promise<Encoded[]> {
  // Signs that differ by one stroke, figures, and what stands in orders.
  const signs = [
    ...new Set([
      ...'未末土士日曰己已巳人入八天夫大太干千于甲申由田午牛王玉主住往仕仁什全金余佘',
      ...'0123456789¥.:-/',
      ...'订单编号下单时间实付款收货已签收发票售后维修换退保修期限七天无理由赔假一三',
    ]),
  ];
  const inks = ['#333333', '#999999', '#ff5000', '#e1251b'];
  const SIZE = 9;
  const CELL = 12;
  const COLUMNS = 26;
  const lines = Math.ceil(signs.length / COLUMNS);
  const sheet = document.createElement('canvas');
  sheet.width = COLUMNS * CELL;
  sheet.height = lines * inks.length * CELL;
  const pen = sheet.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.font = `${SIZE}px "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`;
  pen.textBaseline = 'top';
  const places = inks.flatMap((ink, block) =>
    signs.map((sign, i) => {
      const x = (i % COLUMNS) * CELL;
      const y = (block * lines + Math.floor(i / COLUMNS)) * CELL;
      pen.fillStyle = ink;
      pen.fillText(sign, x + 1, y + 1);
      return { x, y, block };
    }),
  );
  const cut = (pixels: Uint8ClampedArray, { x, y }: { x: number; y: number }): number[] => {
    const cell: number[] = [];
    for (let row = 0; row < CELL; row++)
      for (let i = 0; i < CELL * 4; i++) if (i % 4 < 3) cell.push(pixels[((y + row) * sheet.width + x) * 4 + i] ?? 0);
    return cell;
  };
  const apart = (a: readonly number[], b: readonly number[]) =>
    Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0));
  const drawn = pen.getImageData(0, 0, sheet.width, sheet.height).data;
  const templates = places.map((place) => cut(drawn, place));

  const found: Encoded[] = [];
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((done) => sheet.toBlob(done, type, quality));
    if (blob?.type !== type) throw new Error(`no ${type}`);
    const picture = await createImageBitmap(blob);
    const again = document.createElement('canvas');
    again.width = sheet.width;
    again.height = sheet.height;
    const look = again.getContext('2d', { willReadFrequently: true });
    look?.drawImage(picture, 0, 0);
    const pixels = look?.getImageData(0, 0, sheet.width, sheet.height).data ?? new Uint8ClampedArray();
    let worst = 0;
    let sum = 0;
    for (let i = 0; i < drawn.length; i++) {
      const by = Math.abs((drawn[i] ?? 0) - (pixels[i] ?? 0));
      worst = Math.max(worst, by);
      sum += by;
    }
    let wrong = 0;
    let margin = 1;
    let contrast = 1;
    for (const [i, place] of places.entries()) {
      const own = templates[i] ?? [];
      const seen = cut(pixels, place);
      const toItself = apart(seen, own);
      contrast = Math.min(contrast, (255 - Math.min(...seen)) / (255 - Math.min(...own)));
      let nearest = Number.POSITIVE_INFINITY;
      let between = 1;
      for (const [j, other] of templates.entries()) {
        if (j === i || places[j]?.block !== place.block) continue;
        const toOther = apart(seen, other);
        if (toOther >= nearest) continue;
        nearest = toOther;
        between = Math.max(1, apart(own, other));
      }
      if (nearest <= toItself) wrong++;
      margin = Math.min(margin, (nearest - toItself) / between);
    }
    const two = (value: number) => Math.round(value * 100) / 100;
    found.push({
      quality,
      bytes: blob.size,
      worst,
      mean: two(sum / drawn.length),
      wrong,
      margin: two(margin),
      contrast: two(contrast),
    });
  }
  return found;
}
