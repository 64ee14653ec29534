#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

// Under names that the methods of this module's types do not hide.

func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

func systemOpenFolder(_ path: String) -> Int32 { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }

func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}

/// Writes all the bytes, however many the system takes at a time.
///
/// - Returns: 0, or the value of `errno`.
func systemWriteAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count {
      let count = write(file, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      if count >= 0 { offset += count } else if errno != EINTR { return errno }
    }
    return 0
  }
}

/// The same, for a whole file, which is then closed.
func systemFinish(_ bytes: [UInt8], in file: Int32) -> Int32 {
  let code = systemWriteAll(bytes, to: file)
  // A full disk or quota may only show when the file is closed.
  return close(file) != 0 && code == 0 ? errno : code
}
