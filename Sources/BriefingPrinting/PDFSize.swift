internal import BriefingDiagnostics

/// How large a file is.
struct PDFSize: Sendable {
  let bytes: Int
  /// 0 where the browser has written them in a way that nobody knows.
  let pages: Int

  /// Of a letter: "Letters must be 10 pages or less (5 double-sided sheets of paper)", says GOV.UK Notify
  /// (alphagov/notifications-admin, "Your letter is too long").
  static let mostPages = 10
  /// Of a file: "2MB limit on uploaded documents", says GOV.UK Notify's client
  /// (alphagov/notifications-ruby-client, `MAX_FILE_UPLOAD_SIZE`).
  static let mostBytes = 2 * 1024 * 1024
}

extension [PDFSize] {
  /// What GOV.UK Notify would not take: many send with it, and learn it there file by file.
  var notes: [String] {
    let long = filter { $0.pages > PDFSize.mostPages }
    let large = filter { $0.bytes > PDFSize.mostBytes }
    func files(_ some: [PDFSize]) -> String {
      "\(some.count.grouped) of \(count.counted("PDF"))"
    }
    return [
      long.map(\.pages).max().map {
        "\(files(long)): more than the \(PDFSize.mostPages) pages that a letter by GOV.UK Notify may have, up to \($0)"
      },
      large.map(\.bytes).max().map {
        "\(files(large)): more than the 2 MB that GOV.UK Notify takes, up to \($0.grouped) bytes"
      },
    ].compactMap(\.self)
  }
}
