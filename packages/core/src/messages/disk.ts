import { texts } from './template';

export const diskTexts = texts({
  'disk.full': {
    zh: '磁盘空间不足，文件无法写入（{code}）。请清理数据目录所在磁盘或扩大容量后重新执行',
    en: 'The disk is full, the file could not be written ({code}). Free space on the volume of the data folder or enlarge it, then execute again',
  },
  'disk.permission': {
    zh: '数据目录没有读写权限（{code}）。请检查 DATA_DIR 的属主和权限，使服务进程的用户可以写入后重新执行',
    en: "The data folder cannot be read or written ({code}). Check owner and rights of DATA_DIR so that the service's user may write, then execute again",
  },
  'disk.symlink': {
    zh: '数据目录中的文件被符号链接代替，不会通过链接读写。请删除该链接后重试',
    en: 'A file of the data folder was replaced by a symbolic link; nothing is read or written through links. Remove the link and try again',
  },
  'disk.low': {
    zh: '数据目录所在磁盘仅剩 {free}，低于下限 {min}（DISK_MIN_FREE_MB）。请清理磁盘或扩大容量后重新执行',
    en: 'The volume of the data folder has only {free} left, less than {min} (DISK_MIN_FREE_MB). Free space or enlarge it, then execute again',
  },
  'disk.backup_symlink': {
    zh: '备份目录 {directory} 是符号链接，不能写入。请删除该链接后重试',
    en: 'The backup folder {directory} is a symbolic link and is not written to. Remove the link and try again',
  },
});
