import Testing

@testable import gouji
