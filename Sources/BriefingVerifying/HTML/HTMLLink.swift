/// An attribute that leads somewhere.
struct HTMLLink: Hashable {
  let element: String
  let attribute: String
  let target: String

  /// The target tells nearly all links apart.
  func hash(into hasher: inout Hasher) { hasher.combine(target) }
}

/// An attribute that names another element of the page.
struct IDMention: Hashable {
  let attribute: String
  let id: String
}
