/** What a receiver of attachments takes. */
export interface Receiver {
  id: 'platform' | 'gov12315' | 'court';
  name: string;
  /** How many files; absent = not known. */
  files?: number;
  /** Of one file; absent = not known. */
  bytes?: number;
  /** Types taken as they are. */
  mimes: readonly string[];
  note: string;
}

const PICTURES = ['image/jpeg', 'image/png'];

/**
 * The receivers, once for all who hand something over. The limits of 12315 are those of its form for reports (seen in September
 * 2026); of the others no limit has a public source, so none is claimed.
 */
export const RECEIVERS: readonly [Receiver, ...Receiver[]] = [
  {
    id: 'gov12315',
    name: '12315',
    files: 4,
    // By either way of counting megabytes.
    bytes: 5_000_000,
    mimes: [...PICTURES, 'application/pdf', 'audio/mpeg', 'video/mp4'],
    note: '最多4个，每个不超过5MB；以页面为准。',
  },
  { id: 'platform', name: '平台', mimes: [...PICTURES, 'video/mp4'], note: '个数和大小以页面为准。' },
  {
    id: 'court',
    name: '法院',
    mimes: [...PICTURES, 'application/pdf', 'audio/mpeg', 'video/mp4'],
    note: '格式和大小以页面为准。',
  },
];

export const takes = ({ mimes }: Receiver, mime: string): boolean => mimes.includes(mime);
