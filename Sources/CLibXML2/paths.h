/* Empty: this target only passes the include path of libxml2 on to CMarkup. Swift must see none of its headers, since its encoding.h
   clashes with Foundation. */
