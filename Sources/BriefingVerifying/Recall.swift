internal import BriefingForms

/// What a task has read before and need not read again: packs share most of their codes and links.
struct Recall: Sendable {
  /// What QR codes say, by the paths that draw them.
  var codes: [String: [UInt8]] = [:]
  /// Paragraphs of files, by the language that they are in.
  var paragraphs: [Language: Set<[UInt8]>] = [:]
  /// Addresses outside the site that are well formed.
  var soundLinks: Set<String> = []
}
