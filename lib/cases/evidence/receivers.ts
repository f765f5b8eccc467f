/** What a receiver of attachments takes. */
export interface Receiver {
  id: 'platform' | 'gov12315' | 'court';
  name: string;
  /** Absent = not known. */
  files?: number;
  bytes?: number;
  /** Types taken as they are. */
  mimes: readonly string[];
  note: string;
}

const PICTURES = ['image/jpeg', 'image/png'];

export const RECEIVERS: readonly Receiver[] = [
  { id: 'platform', name: '平台', mimes: [...PICTURES, 'video/mp4'], note: '个数和大小以页面为准。' },
  {
    id: 'gov12315',
    name: '12315',
    files: 4,
    bytes: 5_000_000,
    mimes: [...PICTURES, 'application/pdf', 'audio/mpeg', 'video/mp4'],
    note: '最多4个，每个不超过5MB；以页面为准。',
  },
  {
    id: 'court',
    name: '法院',
    mimes: [...PICTURES, 'application/pdf', 'audio/mpeg', 'video/mp4'],
    note: '格式和大小以页面为准。',
  },
];

export interface File {
  id: string;
  mime: string;
  bytes: number;
}

/** How a file reaches a receiver: as it is, as a converted copy, or not by upload. The original is never touched. */
export interface Fitted<F extends File> {
  file: F;
  how: 'as-is' | 'convert' | 'cannot';
  why?: string;
}

/** What goes along, in the order given: pictures of other kinds as copies in JPEG, too many or too big ones named with the reason. */
export function fitFiles<F extends File>(
  files: readonly F[],
  { files: most = Infinity, bytes = Infinity, mimes }: Receiver,
): Fitted<F>[] {
  let room = most;
  return files.map((file) => {
    const picture = file.mime.startsWith('image/');
    const taken = mimes.includes(file.mime);
    if (!taken && !picture) return { file, how: 'cannot', why: '这种文件收不了，打印出来或另存再交' };
    if (file.bytes > bytes && !picture) return { file, how: 'cannot', why: '太大，剪短或分段后再交' };
    if (room <= 0) return { file, how: 'cannot', why: `超过${most}个，放进后面补交的材料` };
    room--;
    return { file, how: taken && file.bytes <= bytes ? 'as-is' : 'convert' };
  });
}
