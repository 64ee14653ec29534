/// Who a contact came from, and when somebody last checked it.
package struct Provenance: Sendable, Equatable {
  package let checkedOn: CalendarDate?
  package let source: String?
}
