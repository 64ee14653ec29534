#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

// Under names that the methods of this module's types do not hide.

func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
