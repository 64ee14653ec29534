/// What a run knows of a pack that it leaves behind.
struct LedgerEntry: Equatable, Sendable {
  let recipe: Recipe
  /// Of the pack's folder in the output.
  let folder: FileStamp
  /// Of the pack's folder in the spare tree; `nil` where there is none.
  let twin: FileStamp?
  /// In the order of their names.
  let files: [FileStamp]

  func with(twin: FileStamp) -> LedgerEntry {
    LedgerEntry(recipe: recipe, folder: folder, twin: twin, files: files)
  }

  /// The same, once the output and the spare tree have changed places.
  var exchanged: LedgerEntry? {
    twin.map { LedgerEntry(recipe: recipe, folder: $0, twin: folder, files: files) }
  }
}

/// Tells what a pack is made from: the digest of everything that its files can depend on, but for the
/// program.
struct Recipe: Equatable, Sendable {
  let digest: SIMD4<UInt64>
}

/// An entry as words: twice the number of files, and one more where there is a twin; then the recipe
/// and the stamps. A word that is 0 stands for no entry.
extension LedgerEntry {
  /// Words of an entry that begins with this word.
  static func length(_ first: UInt64) -> Int {
    guard first > 0 else { return 1 }
    return 1 + Recipe.length + FileStamp.length * (1 + Int(first & 1) + Int(first >> 1))
  }

  /// In words.
  var length: Int { Self.length(first) }

  private var first: UInt64 { UInt64(files.count) << 1 | (twin == nil ? 0 : 1) }

  /// - Parameter words: of just this entry.
  init?(_ words: ArraySlice<UInt64>) {
    guard let first = words.first, first > 0, words.count == Self.length(first) else { return nil }
    var rest = words.dropFirst()
    recipe = Recipe(&rest)
    folder = FileStamp(&rest)
    twin = first & 1 == 1 ? FileStamp(&rest) : nil
    var files: [FileStamp] = []
    while !rest.isEmpty { files.append(FileStamp(&rest)) }
    self.files = files
  }

  func append(to words: inout [UInt64]) {
    words.append(first)
    recipe.append(to: &words)
    folder.append(to: &words)
    twin?.append(to: &words)
    for file in files { file.append(to: &words) }
  }
}

extension Recipe {
  fileprivate static let length = 4

  fileprivate init(_ words: inout ArraySlice<UInt64>) {
    digest = SIMD4(words.prefix(Self.length))
    words.removeFirst(Self.length)
  }

  fileprivate func append(to words: inout [UInt64]) {
    for position in digest.indices { words.append(digest[position]) }
  }
}

extension FileStamp {
  fileprivate static let length = 5

  fileprivate init(_ words: inout ArraySlice<UInt64>) {
    let start = words.startIndex
    self.init(
      number: words[start], size: words[start + 1], mode: words[start + 2],
      modified: words[start + 3], changed: words[start + 4])
    words.removeFirst(Self.length)
  }

  fileprivate func append(to words: inout [UInt64]) {
    words.append(number)
    words.append(size)
    words.append(mode)
    words.append(modified)
    words.append(changed)
  }
}
