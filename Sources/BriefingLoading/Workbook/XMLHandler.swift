/// What a reader of XML is told, in the order of the document. A class: Expat's C functions can hold
/// a reference and nothing else.
protocol XMLHandler: AnyObject {
  /// - Parameters:
  ///   - name: without its namespace.
  ///   - attributes: by their names without namespaces.
  func open(_ name: String, _ attributes: [String: String]) throws(WorkbookFault)
  func text(_ text: String)
  func close(_ name: String) throws(WorkbookFault)
}

extension XMLHandler {
  func text(_ text: String) {}
  func close(_ name: String) {}
}
