import type { Label } from '../model/label.ts';

// The names of POSIX errors (errno.h) a person can do something about.
const failures: Readonly<Record<string, Label>> = {
  ENOENT: { zh: '不存在', en: 'it does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of its path is not a folder' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限，或正被其他程序占用', en: 'permission denied, or it is in use' },
  EBUSY: { zh: '正被其他程序（如 Excel）占用', en: 'it is in use by another program such as Excel' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  ENAMETOOLONG: { zh: '名称太长', en: 'its name is too long' },
  ELOOP: { zh: '链接指向自身', en: 'its links go in a circle' },
  EEXIST: { zh: '同名的文件已经存在', en: 'a file of that name is already there' },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  EINVAL: { zh: '不是普通文件', en: 'it is not a regular file' },
  EIO: { zh: '磁盘读写出错', en: 'the disk reports an error' },
};

/** The name of a file system error, `EACCES`; undefined for anything else that was thrown. */
export function failureCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/** What a person reads of a file system error; anything that is none is a defect and thrown on. */
export function describeFailure(error: unknown): Label {
  const code = failureCode(error);
  if (code === undefined) throw error;
  return failures[code] ?? { zh: `系统错误 ${code}`, en: `system error ${code}` };
}
