import Library
import Terminal
