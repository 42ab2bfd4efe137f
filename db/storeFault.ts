/** A fault of the store that the operator can mend: the message says what is wrong and what to do. */
export class StoreFault extends Error {
  override name = 'StoreFault'
}

type SqliteError = Error & { code?: string }

/** The sentence for an error of SQLite or of the file system at start, or null for a bug of ours. */
export function sentenceFor(error: unknown, file: string): string | null {
  if (error instanceof StoreFault) return error.message
  const code = (error as SqliteError | null)?.code ?? ''
  for (const [pattern, sentence] of sentences) if (pattern.test(code)) return sentence(file)
  return null
}

const sentences: [RegExp, (file: string) => string][] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    (file) => `数据库被另一个程序占用：${file}\n请结束正在写它的程序（备份、数据库工具），再启动。`,
  ],
  [
    /^SQLITE_READONLY|^EROFS/,
    (file) => `数据库文件只读：${file}\n请让运行本站的用户对它和所在文件夹有写权限，再启动。`,
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    (file) =>
      `数据库文件已损坏或不是数据库：${file}\n请把它移走，从 copies 文件夹或备份恢复一份，再启动。原文件请保留。`,
  ],
  [
    /^SQLITE_FULL|^ENOSPC|^EDQUOT/,
    (file) => `磁盘已满，数据库无法写入：${file}\n请腾出空间，再启动。`,
  ],
  [
    /^SQLITE_CANTOPEN|^E(ACCES|PERM|NOENT|NOTDIR|ISDIR|EXIST|LOOP|NAMETOOLONG)/,
    (file) =>
      `数据库打不开：${file}\n请检查 DATA_DIR 指向的文件夹是否存在、运行本站的用户能否读写它。`,
  ],
  [/^SQLITE_IOERR|^EIO/, (file) => `读写数据库时磁盘出错：${file}\n请检查磁盘和挂载，再启动。`],
]
