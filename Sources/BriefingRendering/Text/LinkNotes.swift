/// The addresses that a section of plain text lists at its end.
struct LinkNotes {
  private(set) var addresses: [ArraySlice<UInt8>] = []

  /// The number by which the text names an address; the same address keeps its number.
  mutating func number(of address: ArraySlice<UInt8>) -> Int {
    if let known = addresses.firstIndex(of: address) { return known + 1 }
    addresses.append(address)
    return addresses.count
  }
}
