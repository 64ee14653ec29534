internal import BriefingValidating

/// Finds every trace of what an edition leaves out, in files of any kind: as it stands, in any spacing
/// and case, and in each way of writing it otherwise that ``TraceEncoding`` names.
///
/// One pass over each reading of a file finds all values. Roles, hours and providers are not looked
/// for, nor what is too short: packs are full of the same words. Of words that others may use too,
/// such as the name of a service, those count that nothing for everyone says.
package struct TraceSearch: Sendable {
  private let index: TraceIndex
  /// Values that are too short to be looked for.
  let unsought: [LeftOutValue]
  private let values: [LeftOutValue]

  /// A value in a file, and how it is written.
  struct Trace {
    let value: LeftOutValue
    /// From the outside in; none as it stands.
    let forms: [TraceEncoding]
    /// Counted from 1; `nil` in a file whose lines nobody sees.
    let line: Int?
  }

  /// - Parameters:
  ///   - values: that no file may hold.
  ///   - contacts: that everybody may read.
  ///   - texts: what the packs may say.
  init(_ values: [LeftOutValue], open contacts: [ExpectedContact], texts: [String]) {
    self.values = values
    let open = Set(contacts).flatMap(\.patterns)
    let known = Dictionary(grouping: open, by: \.key)
    let all = values.indices.map { TracePattern.all(of: values[$0], at: $0) }
    unsought = zip(values, all).filter { $1.isEmpty && $0.kind != .words && $0.kind != .guidance }
      .map(\.0)
    let sought = all.joined().filter { pattern in
      known[pattern.key]?.contains { $0.rule == pattern.rule } != true
    }
    let whole = TraceIndex(sought)
    let said = Set(texts.flatMap { whole.said(in: Array($0.utf8)) })
    // Of what everybody may read, what a value that is left out may be a part of.
    let covering = open.filter { pattern in
      whole.said(in: pattern.key).contains { $0.count < pattern.key.count }
    }
    index = TraceIndex(
      sought.filter { !($0.isOfCommonWords && said.contains($0.key)) } + covering)
  }

  /// In bytes: to find the line of what is encoded, the file is read many times.
  private static let longestWithLines = 1 << 18

  /// How deep one form may stand in another.
  private static let deepest = 4

  /// - Returns: the first of each value.
  func traces(in bytes: [UInt8], _ recall: inout Recall) -> [Trace] {
    var found: [Int: (forms: [TraceEncoding], end: Int)] = [:]
    look(in: bytes, [], &found, &recall)
    return found.sorted { $0.key < $1.key }.map { owner, place in
      let isHidden =
        bytes.count > Self.longestWithLines
        || place.forms.contains { [.gzip, .zip, .pdf].contains($0) }
      var line: Int?
      if place.forms.isEmpty {
        line = Self.line(at: place.end, in: bytes)
      } else if !isHidden {
        line = self.line(of: owner, in: bytes, &recall)
      }
      return Trace(value: values[owner], forms: place.forms, line: line)
    }
  }

  private func look(
    in bytes: [UInt8], _ forms: [TraceEncoding],
    _ found: inout [Int: (forms: [TraceEncoding], end: Int)], _ recall: inout Recall
  ) {
    for sighting in index.sightings(in: bytes) where found[sighting.owner] == nil {
      found[sighting.owner] = (forms, sighting.end)
    }
    guard forms.count < Self.deepest else { return }
    for form in TraceEncoding.allCases where form.isWorthUndoing(after: forms.last) {
      for part in form.undone(in: bytes, &recall) {
        look(in: part, forms + [form], &found, &recall)
      }
    }
  }

  private static func line(at end: Int, in bytes: [UInt8]) -> Int {
    bytes[..<(end - 1)].count { $0 == 0x0A } + 1
  }

  /// The shortest beginning of the file that holds the value ends with it.
  private func line(of owner: Int, in bytes: [UInt8], _ recall: inout Recall) -> Int {
    var (without, with) = (0, bytes.count)
    while with - without > 1 {
      let middle = (without + with) / 2
      var found: [Int: (forms: [TraceEncoding], end: Int)] = [:]
      look(in: Array(bytes[..<middle]), [], &found, &recall)
      if found[owner] == nil { without = middle } else { with = middle }
    }
    return Self.line(at: with, in: bytes)
  }
}
