/// libFuzzer calls it with inputs that it makes, and is told with -1 to keep none like this one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ input: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Readers.read(Array(UnsafeBufferPointer(start: input, count: count))) ? 0 : -1
}
