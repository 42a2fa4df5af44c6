const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory',
  ENOTDIR: 'is below something that is no directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'is on a read-only file system',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'is larger than the file system allows',
  EIO: 'the device has an input/output error',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'exists already',
  Z_BUF_ERROR: 'ends within compressed data',
  Z_DATA_ERROR: 'holds damaged gzip data',
};

/** What a system error means, in a few plain words. */
export function describeFileError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
