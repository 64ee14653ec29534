/// The first records of a file, among which its header is looked for.
struct CSVOpening {
  private(set) var records: [CSVReader.Record] = []
  /// Why reading ended before there were enough; the header may stand above.
  private(set) var fault: CSVReader.Malformed?

  /// - Parameter reader: at the beginning of the file; a copy of it goes on from there.
  init(_ reader: CSVReader) {
    var reader = reader
    do throws(CSVReader.Malformed) {
      while records.count < HeaderSearch.depth, let record = try reader.next() {
        records.append(record)
      }
    } catch {
      fault = error
    }
  }

  var rows: [[String]] { records.map(\.fields) }
}
