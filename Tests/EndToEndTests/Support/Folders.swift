import Foundation

/// Where the tests find their sources.
enum Folders {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let small = "\(tests)/Fixtures/small"
  /// Laid over the small project, makes it one in two languages.
  static let bilingual = "\(tests)/Fixtures/bilingual"
  static let expected = "\(tests)/Fixtures/small-expected"
  static let repository = URL(filePath: tests).deletingLastPathComponent()
    .deletingLastPathComponent().path
}
